/**
 * Which test files belong to a part of a stage: `jest --shard=2/4` runs a quarter, chosen by the files' paths, and beside it
 * what guards the house's promises, which runs every time (docs/adr/0048).
 */
const { join, relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Nobody sees more than their link needs; nothing on the way is lost or told twice; a case goes through all hands. */
const everyTime = ['test/access/', 'test/chain/chain.test.ts', 'test/browser/chain.test.ts', 'libs/messaging/'];

const root = join(__dirname, '..');
const isEveryTime = ({ path }) => {
  const place = relative(root, path).split(sep).join('/');
  return everyTime.some((beginning) => place.startsWith(beginning));
};

module.exports = class TestTurns extends Sequencer {
  shard(tests, options) {
    const inTurn = super.shard(
      tests.filter((test) => !isEveryTime(test)),
      options,
    );
    return [...tests.filter(isEveryTime), ...inTurn];
  }
};
