import { createContext, Suspense, use, useEffect, useMemo, useState, useTransition, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { speak } from '../api/call.js';
import { Beginning } from '../shell/beginning.js';
import { languages, messagesOf, type AreaName, type Language, type MessageId } from './areas.js';

export { languages, type Language, type MessageId };
/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
/** What a service says in three languages. */
export type Texts = Readonly<Record<Language, string>>;

const stored = 'qorgan-language';
const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

function firstLanguage(): Language {
  const wished = [localStorage.getItem(stored), ...navigator.languages.map((each) => each.slice(0, 2))];
  return wished.find(isLanguage) ?? 'kk';
}

/** Has the words of areas fetched, in the language that the person speaks. */
export function fetchWords(areas: readonly AreaName[]): void {
  const language = firstLanguage();
  // Whoever says them asks again, and hears of it where that fails.
  for (const area of areas) void messagesOf(area, language);
}

const Choice = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'kk',
  choose: () => undefined,
});

/** Everything below speaks one of the three languages. What stands on the page stays until the other language is there. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [, begin] = useTransition();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language): void => {
        localStorage.setItem(stored, chosen);
        begin(() => {
          setLanguage(chosen);
        });
      },
    }),
    [language],
  );
  speak({ language });
  return (
    <Choice value={choice}>
      <Suspense fallback={<Beginning />}>
        <Area of={['shell']}>{children}</Area>
      </Suspense>
    </Choice>
  );
}

/** Everything below can say what its areas say, besides what could be said above. */
export function Area({ of, children }: { readonly of: readonly AreaName[]; readonly children: ReactNode }) {
  const { language } = useLanguage();
  const above = use(Above);
  const own = of.map((area) => messagesOf(area, language)).map((asked) => use(asked));
  const messages = Object.assign({}, above, ...own) as Readonly<Record<string, string>>;
  return (
    <Above value={messages}>
      <IntlProvider
        locale={language}
        messages={messages}
        onError={(error) => {
          throw error;
        }}
      >
        {children}
      </IntlProvider>
    </Above>
  );
}
const Above = createContext<Readonly<Record<string, string>>>({});

export const useLanguage = () => use(Choice);

/** Says a message; its id is checked by the compiler, in every language. */
export function useSay(): (id: MessageId, values?: Readonly<Record<string, string | number>>) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}

/** Says the first of these messages that is there: for names that come out of an API's description. */
export function useSayFirst(): (ids: readonly string[], otherwise: string) => string {
  const intl = useIntl();
  return (ids, otherwise) => {
    const id = ids.find((each) => each in intl.messages);
    return id === undefined ? otherwise : intl.formatMessage({ id });
  };
}

/** What a service says in three languages, in the person's. */
export function useTexts(): (texts: Texts) => string {
  const { language } = useLanguage();
  return (texts) => texts[language];
}
