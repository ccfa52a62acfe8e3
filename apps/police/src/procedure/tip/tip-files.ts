/** A file that came with a message from the public, as the vault has it. Its name stands in the personal part. */
export interface TipFile {
  readonly fileId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: string;
}

/** What files may come with one message before it is sent; the public page says the same. */
export const tipFileLimits = {
  most: 5,
  largest: 20 * 1000 * 1000,
  together: 50 * 1000 * 1000,
  /** As long as a proof of work is good. */
  heldMs: 2 * 3_600_000,
} as const;

/**
 * Which files an officer may open here. Once a case has them they are its evidence, and its people open them there; of a message that was found unfounded
 * nobody opens any, unless its writer writes again.
 */
export const openableOf = ({
  status,
  investigationId,
  files,
}: {
  readonly status: string;
  readonly investigationId?: string;
  readonly files: readonly TipFile[];
}): string[] => (status === 'dismissed' || investigationId !== undefined ? [] : files.map(({ fileId }) => fileId));
