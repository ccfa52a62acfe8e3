import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage, useSay } from '../texts/spoken.js';
import { useWhen } from '../texts/use-when.js';
import { usePerson } from './person.js';

/** What is printed: on top of each sheet the number of the record as its page has it, when it was printed and by whom. The screen shows nothing of it. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { language } = useLanguage();
  const { account } = usePerson();
  const when = useWhen();
  const [printed, set] = useState({ title: '', at: '' });
  useEffect(() => {
    const about = (): void => {
      const title = document.querySelector('main h1')?.textContent ?? '';
      // The browser takes the page as it is when this returns.
      flushSync(() => {
        set({ title, at: new Date().toISOString() });
      });
    };
    window.addEventListener('beforeprint', about);
    return () => {
      window.removeEventListener('beforeprint', about);
    };
  }, []);
  return (
    <div className="sheet">
      <div className="sheet-head" aria-hidden>
        <div className="sheet-line">
          <span>
            {say('product')} · {printed.title}
          </span>
          <span>
            {printed.at !== '' &&
              when !== undefined &&
              say('printed', { at: when.momentOf(printed.at, language), name: account.name })}
          </span>
        </div>
      </div>
      {children}
    </div>
  );
}
