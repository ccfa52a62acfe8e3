import { rowOf } from '#libs/lifecycle';
import { after, openCase, taking, trying, type Taken } from '../../test/given.js';
import { investigationLifecycle } from './investigation.lifecycle.js';
import { clockWhile, clocksOfWaiting, waitsOnItsOwn } from './waiting.js';

const rows = Object.keys(investigationLifecycle.steps).map((step) => ({
  step,
  ...rowOf(investigationLifecycle, step),
}));
const suspending: Taken = ['suspend', { reasonCode: 'suspect-abroad', reason: 'Invented.' }];

describe('a case that waits for others', () => {
  it.each(Object.entries(clockWhile))('has a clock of its own while it is %s', (state, clock) => {
    const into = rows.filter(({ to }) => to === state);
    expect(into.length).toBeGreaterThan(0);
    for (const { starts } of into) expect(starts).toContain(clock);
    // What moves along with another case, or may stay, has its clocks from the move.
    const outOf = rows.filter(({ from, to }) => from.includes(state) && to !== 'same' && typeof to === 'string');
    expect(outOf.length).toBeGreaterThan(0);
    for (const { meets = [], clocks } of outOf) expect(clocks === 'cancel' || meets.includes(clock)).toBe(true);
  });

  it('is looked at again every month while it stands still, and what was heard stays in the case', () => {
    const still = after(openCase(), suspending);
    const { outcome, after: looked } = taking(still, ['recordStanding', { note: 'The other state has not answered.' }]);
    expect(looked.status).toBe('suspended');
    expect(outcome.facts?.[0]?.open).toMatchObject({ action: 'looked-again' });
    expect(JSON.stringify(outcome.facts)).not.toContain('answered');
    expect(rowOf(investigationLifecycle, 'recordStanding')).toMatchObject({
      meets: ['look-again'],
      starts: ['look-again'],
    });
    expect(trying(openCase(), ['recordStanding', { note: 'Invented.' }])).toBe('wrong-state');
  });

  it('has its clock also when it leaves the case that led it', () => {
    expect(waitsOnItsOwn('with-prosecutor')).toEqual({ start: [{ rule: 'prosecutor-decision', unless: 'running' }] });
    expect(waitsOnItsOwn('open')).toEqual({});
    const waits = { ...openCase(), status: 'in-court' };
    expect(taking(waits, 'beginWaiting').outcome.clocks).toEqual({
      start: [{ rule: 'look-again', unless: 'running' }],
    });
    const joinedTo = { mainId: waits.id, caseNumber: '26-KZ75-001', at: '', unitBefore: null, peopleBefore: [] };
    expect(taking({ ...waits, joinedTo }, 'beginWaiting').outcome.clocks).toBeUndefined();
    expect(clocksOfWaiting).toEqual(['look-again', 'prosecutor-decision', 'send-to-court']);
  });
});
