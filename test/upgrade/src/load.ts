import type * as Chains from '../../chain/src/run-chains.js';

/** Chains in fours until nobody wants more. */
export function load(runChains: typeof Chains.runChains, terms: { url: string; password: string }) {
  const faults: string[] = [];
  let [wanted, chains] = [true, 0];
  const going = (async () => {
    while (wanted) {
      const { walked } = await runChains({
        ...terms,
        count: 4,
        parallel: 4,
        seed: `upgrade ${String(chains)}`,
        exits: 'random',
      });
      chains += walked.length;
      for (const { chainId, fault } of walked) if (fault !== undefined) faults.push(`chain ${chainId}: ${fault}`);
    }
  })();
  return {
    end: async () => {
      wanted = false;
      await going;
      return { chains, faults };
    },
  };
}
