import type { ProvisionCode } from '#libs/legal-basis';
import type { By } from '#libs/lifecycle';
import type { Locale, Texts } from '#libs/problems';
import type { z } from 'zod';

/**
 * How much of the child's identity a document may show. `full`: it cannot be lawful without the name. `initials`: its reader has to tell children
 * apart. `none`: neither name nor initials, nor home, nor school.
 */
export const identityLevels = ['none', 'initials', 'full'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** Who a kind of document is for; from this follows how much it tells of the child. */
export const recipients = ['reporter', 'prosecutor', 'expert', 'platform', 'case-file', 'court'] as const;
export type Recipient = (typeof recipients)[number];

/** What holds for one kind of document, whatever the case. */
export interface DocumentKind {
  readonly title: Texts;
  /** Languages in which its template speaks. */
  readonly languages: readonly Locale[];
  /** Version of the template that is issued today. */
  readonly version: number;
  /** Provisions that its text cites, by their code in the register of legal bases. */
  readonly basis: readonly ProvisionCode[];
  readonly issuedBy: By;
  readonly recipient: Recipient;
  readonly identity: IdentityLevel;
  /** Data by version of the template. A version that was issued once stays, with its template. */
  readonly data: Readonly<Record<number, z.ZodObject>>;
}
