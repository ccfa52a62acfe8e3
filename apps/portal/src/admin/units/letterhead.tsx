import { Stack, Text, Title } from '@mantine/core';
import type { Letterhead, Unit } from '../../api/units.js';
import { Pairs } from '../../parts/pairs.js';
import { TextLink } from '../../shell/links.js';
import { useLanguage, useSay, type Texts } from '../../texts/spoken.js';
import { nothingYet } from '../fields.js';

/** A letterhead as its form has it: what is not given is empty. */
export interface Filled {
  readonly name: Texts;
  readonly address: Texts;
  readonly telephone: string;
  readonly email: string;
  readonly post: Texts;
  readonly headName: string;
}
type Said = NonNullable<Letterhead['name']>;

export function filledIn(said: Letterhead | null): Filled {
  const { name, address, telephone = '', email = '', head } = said ?? {};
  const texts = (of: Said | undefined): Texts => ({ ...nothingYet, ...of });
  return {
    ...{ name: texts(name), address: texts(address), telephone, email },
    ...{ post: texts(head?.post), headName: head?.name ?? '' },
  };
}

/** The letterhead that a form says; what is half filled in goes to the service, which says what is missing. */
export function letterheadOf({ name, address, telephone, email, post, headName }: Filled): Letterhead | null {
  const given = {
    ...part('name', textsOf(name)),
    ...part('address', textsOf(address)),
    ...part('telephone', lineOf(telephone)),
    ...part('email', lineOf(email)),
    ...part(
      'head',
      textsOf(post) === undefined && headName.trim() === ''
        ? undefined
        : { post: textsOf(post) ?? { kk: '', ru: '' }, name: headName.trim() },
    ),
  };
  return Object.keys(given).length === 0 ? null : given;
}
const part = <K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
const lineOf = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
function textsOf({ kk, ru, en }: Texts): Said | undefined {
  const [inKazakh, inRussian, inEnglish] = [kk.trim(), ru.trim(), en.trim()];
  if (`${inKazakh}${inRussian}${inEnglish}` === '') return undefined;
  return { kk: inKazakh, ru: inRussian, ...(inEnglish === '' ? {} : { en: inEnglish }) };
}

/** What a letterhead says, in the reader's language where it is given in it. */
export function useLetterheadParts(): (said: Letterhead) => readonly (readonly [string, string])[] {
  const say = useSay();
  const { language } = useLanguage();
  const spoken = (of: Said | undefined): string => of?.[language] ?? of?.ru ?? '';
  return ({ name, address, telephone = '', email = '', head }) => [
    [say('units.letterhead.name'), spoken(name)],
    [say('units.letterhead.address'), spoken(address)],
    [say('units.letterhead.telephone'), telephone],
    [say('units.letterhead.email'), email],
    [say('units.letterhead.head'), head === undefined ? '' : `${spoken(head.post)}: ${head.name}`],
  ];
}

/** The letterhead of a unit on its page, with the way to change it. */
export function LetterheadOfUnit({ of, changes }: { readonly of: Unit; readonly changes: boolean }) {
  const say = useSay();
  const parts = useLetterheadParts();
  return (
    <section aria-labelledby="letterhead">
      <Stack gap="sm">
        <Title order={2} size="h3" id="letterhead">
          {say('units.letterhead')}
        </Title>
        {of.letterhead === null ? <Text>{say('units.letterhead.none')}</Text> : <Pairs of={parts(of.letterhead)} />}
        {changes && of.closedAt === null && (
          <div>
            <TextLink to="/admin/units/$id/letterhead" params={{ id: of.id }}>
              {say('units.letterhead.edit')}
            </TextLink>
          </div>
        )}
      </Stack>
    </section>
  );
}
