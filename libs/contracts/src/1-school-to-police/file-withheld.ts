import { z } from 'zod';
import { contract } from '../contract.js';
import { markedFile, narrative } from '../sealed-parts.js';

const described = markedFile.extend({ words: narrative });

/** Whoever reported marked a file that others have already: with a referral the police, with an application the expert group. */
export const fileWithheldBySchool = contract({
  type: 'chain.school.file.withheld.v1',
  from: 'school',
  to: ['police', 'expert-bureau'],
  says: {
    en: 'The school marked a file as suspected child abuse material',
    ru: 'Школа отметила файл как предполагаемый материал о сексуальном насилии над ребёнком',
    kk: 'Мектеп файлды балаға жыныстық зорлық көрсетілген материал болуы мүмкін деп белгіледі',
  },
  open: z.object({}),
  sealed: { police: described, 'expert-bureau': described },
});
