import { isSelf, type AnyInput, type Rule } from '#libs/lifecycle';
import type { ChainStanding, Erasure } from './erasure.js';

const standing = (supplied: unknown): ChainStanding => supplied as ChainStanding;

/** No child is forgotten while somebody works for them. */
export const workHasEnded: Rule<Erasure, AnyInput> = {
  code: 'work-goes-on',
  says: {
    en: 'Work on this child goes on here: first close every record of the chain, and answer the prosecutor’s remarks',
    ru: 'Работа по этому ребёнку здесь не завершена: сначала закройте все записи по цепочке и ответьте на замечания прокурора',
    kk: 'Бұл бала бойынша мұндағы жұмыс аяқталмаған: алдымен тізбектің барлық жазбасын жауып, прокурордың ескертулеріне жауап беріңіз',
  },
  looksAtInput: true,
  holds: (_erasure, _input, { supplied }) => standing(supplied).open === 0,
};

export const nothingWaits: Rule<Erasure, AnyInput> = {
  code: 'something-waits',
  says: {
    en: 'Something about this child is on its way or was set aside: have it settled first',
    ru: 'По этому ребёнку есть сведения в пути или отложенные: сначала разберите их',
    kk: 'Бұл бала туралы жолда келе жатқан не кейінге қалдырылған мәлімет бар: алдымен соны шешіңіз',
  },
  looksAtInput: true,
  holds: (_erasure, _input, { supplied }) => standing(supplied).waiting === 0,
};

export const askedOnce: Rule<Erasure, AnyInput> = {
  code: 'asked-already',
  says: {
    en: 'The erasure was asked for already and waits for a decision, or is held',
    ru: 'Уничтожение уже запрошено и ждёт решения либо приостановлено',
    kk: 'Жою бұрын сұралған, шешім күтіп тұр немесе тоқтатылған',
  },
  looksAtInput: true,
  holds: (_erasure, _input, { supplied }) => standing(supplied).asked === 0,
};

export const termIsOver: Rule<Erasure, AnyInput> = {
  code: 'term-not-over',
  says: {
    en: 'The term for which the data are kept is not over: wait for it, or name another ground',
    ru: 'Срок хранения ещё не истёк: дождитесь его или укажите другое основание',
    kk: 'Сақтау мерзімі әлі өткен жоқ: оны күтіңіз немесе басқа негізді көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ ground }, _input, { supplied, now }) =>
    ground !== 'term-over' || Date.parse(standing(supplied).keptUntil) <= now.getTime(),
};

/** Nobody approves what they asked for themselves (quality, security case 17). */
export const decidedByAnother: Rule<Erasure, AnyInput> = {
  code: 'decided-by-another',
  says: {
    en: 'Whoever asked for the erasure does not decide on it: somebody else does',
    ru: 'Решение принимает не тот, кто запросил уничтожение, а другой сотрудник',
    kk: 'Шешімді жоюды сұраған адам емес, басқа қызметкер қабылдайды',
  },
  holds: ({ people }, _input, { actor }) => !people.some(({ subject }) => isSelf(actor, subject)),
};
