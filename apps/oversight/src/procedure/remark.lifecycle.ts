import { remarkAccepted, remarkMade } from '#libs/contracts';
import { lifecycleOf } from '#libs/lifecycle';
import type { Remark } from './remark.js';
import { acceptAnswer } from './steps/accept-answer.js';
import { insist } from './steps/insist.js';
import { makeRemark } from './steps/make-remark.js';
import { receiveAnswer } from './steps/receive-answer.js';

const prosecutor = { prosecutor: 'region' } as const;
const basis = 'prosecutor-remark';

/** A remark waits for its answer, is answered, and is accepted or insisted on. An answer that is overdue shows in its clock. */
// prettier-ignore
export const remarkLifecycle = lifecycleOf<Remark>()({
  initial: 'made',
  states: {
    made:     { says: { en: 'waits for the agency’s answer', ru: 'ожидается ответ органа', kk: 'органның жауабы күтілуде' } },
    answered: { says: { en: 'answered, to be judged', ru: 'ответ получен, требует оценки', kk: 'жауап келді, бағалау керек' } },
    insisted: { says: { en: 'insisted on, waits for a new answer', ru: 'прокурор настаивает, ожидается новый ответ', kk: 'прокурор талабынан қайтпады, жаңа жауап күтілуде' } },
    accepted: { says: { en: 'answer accepted', ru: 'ответ принят', kk: 'жауап қабылданды' }, final: true },
  },
  steps: {
    make:          { says: { en: 'Make a remark', ru: 'Внести замечание', kk: 'Ескерту жасау' }, from: [], to: 'made', by: prosecutor, basis, emits: [remarkMade], does: makeRemark },
    receiveAnswer: { says: { en: 'The agency answered', ru: 'Орган ответил', kk: 'Орган жауап берді' }, from: ['made', 'insisted'], to: 'answered', by: { system: 'agency' }, basis, meets: ['remark-answer'], does: receiveAnswer },
    accept:        { says: { en: 'Accept the answer', ru: 'Принять ответ', kk: 'Жауапты қабылдау' }, from: ['answered'], to: 'accepted', by: prosecutor, basis, emits: [remarkAccepted], does: acceptAnswer },
    insist:        { says: { en: 'Insist', ru: 'Настаивать', kk: 'Талаптан қайтпау' }, from: ['answered'], to: 'insisted', by: prosecutor, basis, emits: [remarkMade], does: insist },
  },
});
