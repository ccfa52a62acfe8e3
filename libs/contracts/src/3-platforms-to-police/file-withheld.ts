import { z } from 'zod';
import { contract } from '../contract.js';
import { markedFile, narrative } from '../sealed-parts.js';

/** An officer of the liaison marked a file of an answer that the police have already. */
export const fileWithheldByLiaison = contract({
  type: 'chain.platform-liaison.file.withheld.v1',
  from: 'platform-liaison',
  to: ['police'],
  says: {
    en: 'The platform liaison marked a file as suspected child abuse material',
    ru: 'Служба взаимодействия с платформами отметила файл как предполагаемый материал о сексуальном насилии над ребёнком',
    kk: 'Платформалармен байланыс қызметі файлды балаға жыныстық зорлық көрсетілген материал болуы мүмкін деп белгіледі',
  },
  open: z.object({}),
  sealed: { police: markedFile.extend({ words: narrative }) },
});
