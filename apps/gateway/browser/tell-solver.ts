/** Solves a challenge beside the page, so that typing never stutters. */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

self.onmessage = async ({ data: challenge }: MessageEvent<Challenge>): Promise<void> => {
  self.postMessage({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
};
