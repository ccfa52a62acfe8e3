import type { Transactions } from '#libs/casework';
import type { ActorRequest } from '#libs/service';
import { KeptFigures } from '../records/kept-figures.js';
import { CountsController, type Figures } from './counts.controller.js';

describe('figures that are dear to count', () => {
  let counted: number;
  let controller: CountsController;

  beforeEach(() => {
    counted = 0;
    const none = { standing: [], inStage: [], toTheEnd: [] };
    // Each count finds one chain more: whoever reads the same total as before reads what is kept.
    const within = () => {
      counted += 1;
      const counts = { total: counted, by: { article: [] }, openAt: [] };
      return Promise.resolve({
        figures: { counts, durations: none, work: { overdue: [], overridden: 0 } },
        tookMs: 1_000,
      });
    };
    controller = new CountsController({ within } as unknown as Transactions, new KeptFigures<Figures>());
  });

  const read = async (subject: string, region: string): Promise<number | null> => {
    const actor = { subject, agency: 'oversight', roles: ['prosecutor'], units: [], region, locale: 'en' };
    return (await controller.counts({ actor, headers: {} } as unknown as ActorRequest)).total;
  };

  it('are kept for whoever asked', async () => {
    expect([await read('one', 'KZ-75'), await read('one', 'KZ-75')]).toEqual([1, 1]);
  });

  it('are no colleague’s: of one a chain may be hidden that the other sees', async () => {
    expect([await read('one', 'KZ-75'), await read('another', 'KZ-75')]).toEqual([1, 2]);
  });

  it('are not those of where the reader worked before', async () => {
    expect([await read('one', 'KZ-75'), await read('one', 'KZ-35')]).toEqual([1, 2]);
  });
});
