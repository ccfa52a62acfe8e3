import { z } from 'zod';
import { contract } from '../contract.js';

const applicant = ['school', 'police', 'oversight'] as const;
const about = { takedownId: z.uuid(), applicationId: z.uuid() };

/** How a removal is known: the officer looked again, the owner sent proof, or nothing was there any more. */
export const removalProof = z.enum(['recheck', 'file', 'gone-already']);
export const takedownRefusal = z.enum(['no-violation-seen', 'not-the-owner', 'other-jurisdiction', 'other']);
/** Why an order ends although the material stands. */
export const takedownEnd = z.enum(['access-restricted', 'owner-unreachable', 'owner-refuses']);

export const takedownSent = contract({
  type: 'chain.platform-liaison.takedown.sent.v1',
  from: 'platform-liaison',
  to: applicant,
  says: {
    en: 'The order was sent to the owner of the resource',
    ru: 'Предписание направлено владельцу ресурса',
    kk: 'Нұсқама ресурс иесіне жіберілді',
  },
  open: z.object(about),
});

export const takedownRemoved = contract({
  type: 'chain.platform-liaison.takedown.removed.v1',
  from: 'platform-liaison',
  to: applicant,
  says: { en: 'The material is gone', ru: 'Материал удалён', kk: 'Материал жойылды' },
  open: z.object({ ...about, how: removalProof, late: z.boolean() }),
});

export const takedownRefused = contract({
  type: 'chain.platform-liaison.takedown.refused.v1',
  from: 'platform-liaison',
  to: applicant,
  says: {
    en: 'The owner refuses to take the material down',
    ru: 'Владелец отказался удалить материал',
    kk: 'Ресурс иесі материалды жоюдан бас тартты',
  },
  open: z.object({ ...about, reasonCode: takedownRefusal }),
});

export const takedownMissed = contract({
  type: 'chain.platform-liaison.takedown.missed.v1',
  from: 'platform-liaison',
  to: applicant,
  says: {
    en: 'The owner did not confirm or obey the order in its term',
    ru: 'Владелец не подтвердил получение предписания или не исполнил его в срок',
    kk: 'Ресурс иесі нұсқаманы алғанын растамады немесе оны мерзімінде орындамады',
  },
  open: z.object(about),
});

export const takedownEnded = contract({
  type: 'chain.platform-liaison.takedown.ended.v1',
  from: 'platform-liaison',
  to: applicant,
  says: {
    en: 'The order ended without removal by the owner',
    ru: 'Предписание завершено без удаления владельцем',
    kk: 'Нұсқама ресурс иесі жоймай аяқталды',
  },
  open: z.object({ ...about, reasonCode: takedownEnd }),
});
