import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { speak } from '../api/call.js';
import type { Texts } from '../api/school.js';
import type { MessageId } from './en.js';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

type Messages = Readonly<Record<MessageId, string>>;

/** Each language is fetched when somebody speaks it. */
const messagesOf: Readonly<Record<Language, () => Promise<Messages>>> = {
  kk: async () => (await import('./kk.js')).kk,
  ru: async () => (await import('./ru.js')).ru,
  en: async () => (await import('./en.js')).en,
};
const stored = 'qorgan-language';

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

function firstLanguage(): Language {
  const wished = [localStorage.getItem(stored), ...navigator.languages.map((each) => each.slice(0, 2))];
  return wished.find(isLanguage) ?? 'kk';
}

const Choice = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'kk',
  choose: () => undefined,
});

/** Everything below speaks one of the three languages. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const [wished, wish] = useState(firstLanguage);
  const [spoken, setSpoken] = useState<{ language: Language; messages: Messages }>();
  useEffect(() => {
    let awaited = true;
    speak({ language: wished });
    void messagesOf[wished]().then((messages) => {
      if (awaited) setSpoken({ language: wished, messages });
    });
    return () => {
      awaited = false;
    };
  }, [wished]);
  useEffect(() => {
    if (spoken !== undefined) document.documentElement.lang = spoken.language;
  }, [spoken]);
  if (spoken === undefined) return null;
  const choose = (chosen: Language): void => {
    localStorage.setItem(stored, chosen);
    wish(chosen);
  };
  return (
    <Choice value={{ language: spoken.language, choose }}>
      <IntlProvider
        locale={spoken.language}
        messages={spoken.messages}
        onError={(error) => {
          throw error;
        }}
      >
        {children}
      </IntlProvider>
    </Choice>
  );
}

export const useLanguage = () => use(Choice);

/** Says a message; its id is checked by the compiler, in every language. */
export function useSay(): (id: MessageId, values?: Readonly<Record<string, string | number>>) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}

/** What a service says in three languages, in the person's. */
export function useTexts(): (texts: Texts) => string {
  const { language } = useLanguage();
  return (texts) => texts[language];
}
