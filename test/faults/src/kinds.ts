/** Kinds of blows, and how often each falls by chance. */
const everywhere = {
  /** SIGKILL of a process of the service. */
  kill: 8,
  /** SIGSTOP for a while. */
  freeze: 4,
  /** Of the whole broker: of all its servers, where there are three. */
  'kill-broker': 2,
  'freeze-broker': 1,
  'wipe-broker': 1,
  /** The broker's store as it was some time ago. */
  'roll-back-broker': 1,
  /** The broker's certificate has ended, and every connection is cut. */
  'expired-certificate': 1,
  'kill-postgres': 1,
  cut: 4,
  stall: 3,
  /** Half open: what is sent disappears, and nobody says so. */
  deafen: 3,
  slow: 3,
  /** Messages of the past are published again, in another order. */
  repeat: 3,
  /** What a receiver has not read yet is lost, and comes the other way round. */
  reorder: 1,
  /** A message that nobody signed. */
  poison: 2,
  /** An agency tells another everything once more. */
  replay: 2,
  /** The clock of a service is a day ahead, or behind. */
  clock: 1,
  /** The disk of the vaults is full, while somebody sends files. */
  'full-vault': 1,
  /** The disk of PostgreSQL's write-ahead log is full. */
  'full-wal': 1,
  /** Somebody makes a backup just then; the last one is restored in the end. */
  backup: 1,
} as const;

/** What falls besides where the broker is three servers. */
const onNodes = {
  'kill-node': 4,
  /** The server that leads the stream of an agency. */
  'kill-leader': 3,
  'freeze-node': 3,
  /** One of the servers loses its store. */
  'wipe-node': 3,
} as const;

export type NodeKind = keyof typeof onNodes;
export type Kind = keyof typeof everywhere | NodeKind;

/** How many servers the broker is. */
export type Brokers = 1 | 3;

/** The kinds that fall, and how often each of them. */
export const weightsOf = (brokers: Brokers): Readonly<Partial<Record<Kind, number>>> =>
  brokers === 1 ? everywhere : { ...everywhere, ...onNodes };

export const kindsOf = (brokers: Brokers): readonly Kind[] => Object.keys(weightsOf(brokers)) as Kind[];

export const onDisks = ['full-vault', 'full-wal'] as const satisfies readonly Kind[];
export const onLines: readonly Kind[] = ['cut', 'stall', 'deafen', 'slow'];
export const onServices: readonly Kind[] = ['kill', 'freeze'];
const spoken: readonly Kind[] = ['repeat', 'poison', 'replay'];
export const onSpeakers: readonly Kind[] = [...spoken, 'clock', 'kill-leader'];
/** Blows that fall only where somebody is there: the process that is hit, the broker, the gateway, the databases. */
export const needsSomebody: readonly Kind[] = [
  ...onServices,
  ...spoken,
  'reorder',
  'expired-certificate',
  'kill-leader',
  'freeze-node',
  'full-wal',
  'backup',
];
