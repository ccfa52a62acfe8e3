import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';

export const materialsSupplied = contract({
  type: 'chain.police.examination.materials-supplied.v1',
  from: 'police',
  to: ['expert-bureau', 'oversight'],
  says: {
    en: 'The investigator supplied further materials',
    ru: 'Следователь предоставил дополнительные материалы',
    kk: 'Тергеуші қосымша материалдар берді',
  },
  open: z.object({ examinationId: z.uuid() }),
  sealed: {
    'expert-bureau': z.object({
      note: narrative,
      materials: z.array(z.object({ name: z.string(), sha256: z.string(), file: fileManifest.optional() })),
    }),
  },
});
