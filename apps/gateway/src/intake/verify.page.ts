import type { AgencyId } from '#libs/contracts';
import { html, page, type Html } from '#libs/pages';
import type { Locale, Texts } from '#libs/problems';
import { stylesheetPath } from './front.pages.js';
import { agencyNames } from './front.texts.js';

/** What the register answered. */
export type Verified =
  | { readonly number: string; readonly state: 'not-equal' }
  | {
      readonly number: string;
      readonly state: 'equal';
      readonly agency: AgencyId;
      readonly title: Texts;
      readonly issuedAt: string;
      readonly superseded: boolean;
    };

interface VerifyPage {
  readonly locale: Locale;
  readonly verified: Verified | undefined;
  readonly given: { readonly number: string; readonly sha256: string };
  /** Something was asked that is no number or no hash. */
  readonly isUnreadable: boolean;
}

const texts = {
  title: { kk: 'Құжатты тексеру', ru: 'Проверка документа', en: 'Verify a document' },
  lead: {
    kk: 'Құжаттың нөмірі мен хэш-сомасы оның әр бетінің төменгі жағында тұр. QR-код екеуін де өзі толтырады.',
    ru: 'Номер и хэш-сумма документа указаны внизу каждой его страницы. QR-код подставляет их сам.',
    en: 'A document’s number and hash stand at the foot of each of its pages. The QR code fills in both.',
  },
  number: { kk: 'Құжаттың нөмірі', ru: 'Номер документа', en: 'Number of the document' },
  hash: { kk: 'Жазбаның SHA-256 хэш-сомасы', ru: 'Хэш-сумма SHA-256 записи', en: 'SHA-256 of the entry' },
  verify: { kk: 'Тексеру', ru: 'Проверить', en: 'Verify' },
  genuine: {
    kk: 'Хэш-сома сәйкес келеді: мұндай құжат берілген',
    ru: 'Хэш-сумма совпадает: такой документ выдан',
    en: 'The hash is equal: this document was issued',
  },
  kind: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  issuedBy: { kk: 'Кім берді', ru: 'Кем выдан', en: 'Issued by' },
  issuedOn: { kk: 'Қашан берілді', ru: 'Когда выдан', en: 'Issued on' },
  superseded: {
    kk: 'Бұл құжаттың орнына кейінірек басқасы берілді. Жаңасын сұраңыз.',
    ru: 'Вместо этого документа позднее выдан другой. Попросите новый.',
    en: 'Another document has been issued in its place since. Ask for the newer one.',
  },
  compare: {
    kk: 'Қолыңыздағы құжаттың атауы мен күні осындай екенін салыстырыңыз. Мазмұны мұнда көрсетілмейді.',
    ru: 'Сверьте название и дату с документом, который у вас в руках. Содержание здесь не показывается.',
    en: 'Compare title and date with the document in your hands. What it says is not shown here.',
  },
  unknown: {
    kk: 'Хэш-сома сәйкес келмейді',
    ru: 'Хэш-сумма не совпадает',
    en: 'The hash is not equal',
  },
  unknownLead: {
    kk: 'Тізілімде осы нөмірі мен хэш-сомасы бар құжат жоқ. Теруіңізді тексеріңіз. Бәрі дұрыс болса, құжат өзгертілген немесе берілмеген: оны берген органға хабарласыңыз.',
    ru: 'Документа с таким номером и такой хэш-суммой в реестре нет. Проверьте, верно ли они набраны. Если верно, документ изменён или не выдавался: обратитесь в орган, от имени которого он составлен.',
    en: 'The register has no document with this number and this hash. Check what you typed. If it is right, the document was altered or never issued: ask the authority whose name it bears.',
  },
  unreadable: {
    kk: 'Нөмір P-2026-000123 түрінде, ал хэш-сома 64 цифр мен a–f әріптерінен тұрады. Теруіңізді тексеріңіз.',
    ru: 'Номер имеет вид P-2026-000123, а хэш-сумма состоит из 64 цифр и букв a–f. Проверьте, верно ли они набраны.',
    en: 'A number looks like P-2026-000123, and a hash has 64 digits and letters a to f. Check what you typed.',
  },
} as const satisfies Record<string, Texts>;

const languageOf: Readonly<Record<Locale, string>> = { kk: 'kk', ru: 'ru', en: 'en-GB' };
const day = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf[locale], { dateStyle: 'long', timeZone: 'Asia/Almaty' }).format(new Date(instant));

/** The page behind the QR code, in the reader's language; it works without a script and on a small screen. */
export function verifyPage({ locale, verified, given, isUnreadable }: VerifyPage): string {
  const query = given.number === '' && given.sha256 === '' ? '' : `&${new URLSearchParams(given).toString()}`;
  return page({
    locale,
    title: texts.title[locale],
    stylesheet: stylesheetPath,
    inLanguage: (other) => `/verify?lang=${other}${query}`,
    main: html`
      <h1>${texts.title[locale]}</h1>
      ${verified && (verified.state === 'equal' ? genuine(verified, locale) : notEqual(verified.number, locale))}
      ${isUnreadable && html`<div class="problem" role="alert"><p>${texts.unreadable[locale]}</p></div>`}
      <p>${texts.lead[locale]}</p>
      <form method="get" action="/verify">
        <input type="hidden" name="lang" value="${locale}" />
        <label for="number">${texts.number[locale]}</label>
        <input id="number" name="number" value="${given.number}" required autocomplete="off" spellcheck="false" />
        <label for="sha256">${texts.hash[locale]}</label>
        <input id="sha256" name="sha256" value="${given.sha256}" required autocomplete="off" spellcheck="false" />
        <button type="submit">${texts.verify[locale]}</button>
      </form>
    `,
  });
}

function genuine(
  { number, agency, title, issuedAt, superseded }: Extract<Verified, { state: 'equal' }>,
  locale: Locale,
): Html {
  return html`<section role="status">
    <h2>${texts.genuine[locale]}</h2>
    ${superseded && html`<div class="problem"><p>${texts.superseded[locale]}</p></div>`}
    <table>
      <tbody>
        <tr>
          <th scope="row">${texts.kind[locale]}</th>
          <td>${title[locale]}</td>
        </tr>
        <tr>
          <th scope="row">${texts.number[locale]}</th>
          <td>${number}</td>
        </tr>
        <tr>
          <th scope="row">${texts.issuedBy[locale]}</th>
          <td>${agencyNames[agency][locale]}</td>
        </tr>
        <tr>
          <th scope="row">${texts.issuedOn[locale]}</th>
          <td>${day(issuedAt, locale)}</td>
        </tr>
      </tbody>
    </table>
    <p class="muted">${texts.compare[locale]}</p>
  </section>`;
}

const notEqual = (number: string, locale: Locale): Html =>
  html`<div class="problem" role="alert">
    <h2>${texts.unknown[locale]}: ${number}</h2>
    <p>${texts.unknownLead[locale]}</p>
  </div>`;
