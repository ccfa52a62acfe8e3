import type { Transaction } from '#libs/casework';
import { BaseRpcContext } from '@nestjs/microservices';
import type { Envelope } from './message.js';

/** What an event handler is given beside the event: the transaction in which everything that follows commits. */
export class ChainContext extends BaseRpcContext<[Transaction, Envelope]> {
  get tx(): Transaction {
    return this.getArgs()[0];
  }

  /** The event's place in what its sender tells this agency about the chain. */
  get number(): number {
    return this.getArgs()[1].number;
  }
}
