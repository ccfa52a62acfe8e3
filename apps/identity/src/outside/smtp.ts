import { isLoopback } from '#libs/settings';
import { createTransport } from 'nodemailer';
import type { Letter, Messenger, Outcome } from './messenger.port.js';

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Mail by SMTP. A server that is not this machine must speak TLS: addresses and the password go nowhere in clear. */
export class Smtp implements Messenger {
  readonly kind = 'mail';
  private readonly transport;
  private readonly place: string;

  constructor(
    address: string,
    private readonly from: string,
  ) {
    const { protocol, hostname, port, username, password } = new URL(address);
    const secure = protocol === 'smtps:';
    const near = isLoopback(address);
    this.place = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? hostname;
    this.transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && !near,
      ignoreTLS: near && !secure,
      ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ to, subject, text, id }: Letter): Promise<Outcome> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${this.place}>`,
        // No out-of-office answers, please (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
      });
      return { result: 'sent' };
    } catch (error) {
      return outcomeOf(error as SmtpFailure);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** A refusal of the recipient is theirs; whatever else a server refuses for good (our name, our password, our text) is ours to mend. */
function outcomeOf({ code = 'unknown', command = '', responseCode }: SmtpFailure): Outcome {
  if (responseCode === undefined || responseCode === 421 || code === 'EAUTH')
    return { result: 'away', code: responseCode === undefined ? code : String(responseCode) };
  const refused = responseCode >= 500 && command.startsWith('RCPT');
  return { result: refused ? 'refused' : 'later', code: String(responseCode) };
}
