import type { Metrics } from '#libs/observability';
import { Counter, Gauge } from 'prom-client';
import type { ChannelKind } from '../procedure/messages.js';
import type { Outcome } from './messenger.port.js';

/** Counts messages; nothing of to whom. */
export class MessageMetrics {
  private readonly messages: Counter<'channel' | 'result'>;
  private readonly waiting: Gauge<'channel'>;
  private readonly unanswered: Counter<'agency'>;

  constructor(private readonly metrics: Pick<Metrics, 'registry' | 'alarms'>) {
    const registers = [metrics.registry];
    this.messages = new Counter({
      name: 'messages_total',
      help: 'Messages to people outside, by channel and what became of them.',
      labelNames: ['channel', 'result'],
      registers,
    });
    this.waiting = new Gauge({
      name: 'messages_waiting',
      help: 'People who should have been told and could not be yet.',
      labelNames: ['channel'],
      registers,
    });
    this.unanswered = new Counter({
      name: 'waiting_questions_unanswered_total',
      help: 'Questions to an agency, for whom something waits, that had no answer.',
      labelNames: ['agency'],
      registers,
    });
  }

  count(channel: ChannelKind, result: Outcome['result']): void {
    this.messages.inc({ channel, result });
  }

  waits(channel: ChannelKind, people: number): void {
    this.waiting.set({ channel }, people);
  }

  noAnswer(agency: string): void {
    this.unanswered.inc({ agency });
  }

  alarm(code: 'messages-not-sent' | 'messages-not-asked' | 'bot-not-heard'): void {
    this.metrics.alarms.inc({ code });
  }
}
