import { z } from 'zod';
import { byEachAgency, contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';
import { ageBand, bullyingKind, language, platform, region, reportSource } from '../vocabulary.js';
import { resource } from './resource.js';

/** Who files applications: a school, and the police for whoever told them without an account. */
export const filing = ['school', 'police'] as const;
export type Filing = (typeof filing)[number];

/** An application about cyberbullying of a child goes to the expert group. It names the resource, and no child. */
export const applicationFiled = byEachAgency(filing, (from) =>
  contract({
    type: `chain.${from}.application.filed.v1`,
    from,
    to: ['expert-bureau', 'oversight'],
    says: {
      en: 'An application about cyberbullying was filed',
      ru: 'Подано заявление о кибербуллинге',
      kk: 'Кибербуллинг туралы өтініш берілді',
    },
    open: z.object({
      applicationId: z.uuid(),
      number: z.string(),
      region,
      source: reportSource,
      kinds: z.array(bullyingKind),
      platforms: z.array(platform),
      resourceCount: z.number().int().min(1),
      ageBand,
      language,
      /** Account ids of people who must not be told. */
      excludedSubjects: z.array(z.uuid()),
    }),
    sealed: {
      'expert-bureau': z.object({
        statement: narrative,
        resources: z.array(resource).min(1),
        files: z.array(fileManifest),
      }),
    },
  }),
);

/** Why an application is taken back before it is decided. */
export const withdrawalReason = z.enum(['applicant-asks', 'settled', 'mistaken']);

export const applicationWithdrawn = contract({
  type: 'chain.school.application.withdrawn.v1',
  from: 'school',
  to: ['expert-bureau', 'oversight'],
  says: {
    en: 'The application was withdrawn',
    ru: 'Заявление отозвано',
    kk: 'Өтініш қайтарып алынды',
  },
  open: z.object({ applicationId: z.uuid(), reasonCode: withdrawalReason }),
});
