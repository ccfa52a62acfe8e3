import type { Rule } from '#libs/lifecycle';
import type { Takedown } from './takedown.js';

export const proofAttached: Rule<Takedown, { how: 'recheck' | 'file' }> = {
  code: 'proof-attached',
  says: {
    en: 'Attach the file that proves the removal, or look at the page again and record what you saw',
    ru: 'Прикрепите файл, подтверждающий удаление, или проверьте страницу ещё раз и запишите, что увидели',
    kk: 'Жойылғанын растайтын файлды тіркеңіз немесе бетті қайта тексеріп, не көргеніңізді жазыңыз',
  },
  looksAtInput: true,
  holds: ({ files }, { how }) => how !== 'file' || files.length > 0,
};
