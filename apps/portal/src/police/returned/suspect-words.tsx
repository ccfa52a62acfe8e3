import type { Personal, PersonName, Writing } from '../../api/police.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { nameOf, valuesIn, writtenAbout } from '../personal.js';
import { Words, type Said } from './words.js';

/** Somebody by name, with what is known by which they are found. */
export function usePerson(): (person: PersonName) => string {
  const say = useSay();
  const { language } = useLanguage();
  return (person) => {
    const { bornOn, iin, phone, address } = person;
    return [
      nameOf(person) || say('identity.unnamed'),
      bornOn === undefined ? '' : say('returned.born', { on: dateOf(bornOn, language) }),
      iin === undefined ? '' : say('returned.iin', { iin }),
      phone ?? '',
      address ?? '',
    ]
      .filter((each) => each !== '')
      .join(', ');
  };
}

/** Who a suspect is, who stands by one under eighteen, and why it is thought that it was they. */
export function SuspectWords({ id, personal }: { readonly id: string; readonly personal: Personal }) {
  const say = useSay();
  const told = usePerson();
  const person = personal.suspects?.[id];
  const written = writtenAbout(personal, id).filter(({ kind }) => kind === 'suspect');
  const said = (each: Writing, place: number): Said =>
    each.data === undefined
      ? {
          label: say(place === 0 ? 'returned.suspect.grounds' : 'returned.suspect.said'),
          at: each.at,
          words: each.text,
        }
      : { label: say('returned.suspect.representative'), at: each.at, words: standsBy(each, told) };
  return (
    <Words
      of={[
        ...(person === undefined ? [] : [{ label: say('returned.suspect.name'), words: told(person) }]),
        ...written.map(said),
      ]}
    />
  );
}

function standsBy(writing: Writing, told: (person: PersonName) => string): string {
  const [familyName, givenName, phone] = ['familyName', 'givenName', 'phone'].map(
    (name) => valuesIn(writing, name)[0] ?? '',
  );
  const person = { familyName, givenName, ...(phone === '' || phone === undefined ? {} : { phone }) };
  return [told(person as PersonName), writing.text].filter((each) => each !== '').join(', ');
}
