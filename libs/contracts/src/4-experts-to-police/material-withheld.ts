import { z } from 'zod';
import { contract } from '../contract.js';
import { markedFile, narrative } from '../sealed-parts.js';

/** Nobody shows these bytes from then on: the police find them by their hash. */
export const materialWithheld = contract({
  type: 'chain.expert-bureau.examination.material-withheld.v1',
  from: 'expert-bureau',
  to: ['police'],
  says: {
    en: 'The expert marked a material as suspected child abuse material',
    ru: 'Эксперт отметил материал как предполагаемый материал о сексуальном насилии над ребёнком',
    kk: 'Сарапшы материалды балаға жыныстық зорлық көрсетілген материал болуы мүмкін деп белгіледі',
  },
  open: z.object({ examinationId: z.uuid() }),
  sealed: { police: markedFile.extend({ words: narrative }) },
});
