import type { Platform } from '#libs/contracts';

/** What identifies somebody online, brought into the one spelling in which two referrals can be compared. */
export const attributeKinds = ['account', 'phone', 'link', 'email'] as const;
export type AttributeKind = (typeof attributeKinds)[number];

/** Why what was written says nothing for certain. Such an attribute is kept as it was written and never compared. */
export const doubts = [
  /** A name as it is displayed: many people can show the same. */
  'display-name',
  /** A number that may be a phone or the platform's own id. */
  'phone-or-id',
  /** Digits that no numbering plan knows. */
  'not-a-phone-number',
  /** A shortened link: only the company knows where it leads. */
  'short-link',
  /** A link that shows one address and leads to another. */
  'disguised-link',
  /** The name of an account, and nobody said on which platform. */
  'platform-unknown',
  /** It stands for "not known". */
  'placeholder',
  /** Not as this platform writes its accounts. */
  'not-a-handle',
] as const;
export type Doubt = (typeof doubts)[number];

export interface Attribute {
  readonly kind: AttributeKind;
  /** Of an account: the platform that knows it by `value`. */
  readonly platform?: Platform;
  /** Normalised; where there is a doubt, as it was written. */
  readonly value: string;
  readonly asWritten: string;
  readonly doubt?: Doubt;
}

/** What is compared: the same for every spelling of the same thing. None where there is a doubt. */
export const comparedAs = ({ kind, platform, value, doubt }: Attribute): string | undefined =>
  doubt !== undefined ? undefined : kind === 'account' ? `${platform ?? 'other'} ${value}` : value;

/** Each attribute once, in the order in which they were written. */
export function distinct(attributes: readonly Attribute[]): readonly Attribute[] {
  const seen = new Map<string, Attribute>();
  for (const each of attributes) {
    const key = `${each.kind} ${comparedAs(each) ?? `? ${each.platform ?? ''} ${each.value}`}`;
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
