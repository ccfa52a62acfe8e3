import type { Erdr, ErdrAnswer } from './erdr.port.js';

/** Where no connection to ERDR was set up: the officer registers there and enters the number by hand. */
export class ErdrNotConnected implements Erdr {
  async register(): Promise<ErdrAnswer> {
    return { kind: 'refused', reasonCode: 'not-connected' };
  }
}
