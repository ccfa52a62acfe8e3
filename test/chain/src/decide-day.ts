import type { People } from './people/people.js';

const dayMs = 86_400_000;
const wednesday = 3;

/** The next Wednesday after so many days, in which no holiday is moved. */
function wednesdayIn(days: number): string {
  const then = new Date(Date.now() + days * dayMs);
  const until = (wednesday - then.getUTCDay() + 7) % 7;
  return new Date(then.getTime() + until * dayMs).toISOString().slice(0, 10);
}

/** Administrators enter an invented day of rest that lies far ahead, so that no deadline of the demonstration moves: what is decided about the law stands on their page and the prosecutor's. */
export async function decideDay(people: People, key: string): Promise<void> {
  const day = {
    on: wednesdayIn(150),
    is: 'rest',
    name: { kk: 'Ойдан шығарылған демалыс күні', ru: 'Вымышленный день отдыха', en: 'Invented day of rest' },
    decision: { number: '№ 0 (demo)', on: new Date().toISOString().slice(0, 10) },
  };
  for (const agency of ['police', 'school'] as const)
    await people.one({ agency, role: 'administrator' }).post(`/api/${agency}/law/days`, `${key}-${agency}`, day);
}
