import { z } from 'zod';
import { contract } from '../contract.js';
import { markedFile, narrative } from '../sealed-parts.js';

/** Nobody shows these bytes from then on: the school finds them by their hash. The police file applications without screenshots. */
export const screenshotWithheld = contract({
  type: 'chain.expert-bureau.application.screenshot-withheld.v1',
  from: 'expert-bureau',
  to: ['school'],
  says: {
    en: 'The expert group marked a screenshot as suspected child abuse material',
    ru: 'Экспертная группа отметила скриншот как предполагаемый материал о сексуальном насилии над ребёнком',
    kk: 'Сараптама тобы скриншотты балаға жыныстық зорлық көрсетілген материал болуы мүмкін деп белгіледі',
  },
  open: z.object({ applicationId: z.uuid() }),
  sealed: { school: markedFile.extend({ words: narrative }) },
});
