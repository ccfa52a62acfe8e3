import { historyOf, missedBy } from './history.js';
import { kindsOf } from './kinds.js';

describe('the blows of a seed', () => {
  it('are the same each time, and others for another seed', () => {
    expect(historyOf('1', 60)).toEqual(historyOf('1', 60));
    expect(historyOf('1', 60)).not.toEqual(historyOf('2', 60));
  });

  it.each([1, 3] as const)('are of every kind where there is time, in order, within the time: %d broker', (brokers) => {
    const blows = historyOf('7', 60, brokers);
    expect(new Set(blows.map(({ kind }) => kind))).toEqual(new Set(kindsOf(brokers)));
    expect(blows.map(({ at }) => at)).toEqual(blows.map(({ at }) => at).sort((a, b) => a - b));
    expect(blows.every(({ at }) => at < 60_000)).toBe(true);
  });

  it('are of every kind but those that are spared', () => {
    const fallen = new Set(historyOf('7', 120, 1, ['backup', 'full-wal']).map(({ kind }) => kind));
    expect(fallen).toEqual(new Set(kindsOf(1).filter((kind) => kind !== 'backup' && kind !== 'full-wal')));
  });

  it('fall on single servers of the broker only where there are three', () => {
    expect(kindsOf(3)).toEqual([...kindsOf(1), 'kill-node', 'kill-leader', 'freeze-node', 'wipe-node']);
  });

  it('are missed where nothing of a kind that is named fell; one of two is enough', () => {
    const history = historyOf('7', 60);
    expect(missedBy(history, history)).toEqual([]);
    expect(
      missedBy(
        history,
        history.filter(({ kind }) => kind !== 'poison' && kind !== 'kill'),
      ),
    ).toEqual(['kill', 'poison']);
    const first = kindsOf(1).map((kind) => history.find((blow) => blow.kind === kind)!);
    expect(missedBy(history, first)).toEqual([]);
    expect(missedBy([], [])).toEqual([]);
  });
});
