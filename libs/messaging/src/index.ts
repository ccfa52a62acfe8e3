export { ChainContext } from './chain-context.js';
export { ChainTransport, type ChainTransportParts } from './chain-transport.js';
export { BusWatch, type BusState } from './bus-watch.js';
export { connectToBus, type BusSettings } from './connection.js';
export { Hears } from './hears.js';
export { Inbox, PositionLost } from './inbox.js';
export { encodeMessage, MessageRefused, openEnvelope, openEvent, openSchemaFor, signatureHeader } from './message.js';
export { NotYet } from './not-yet.js';
export { JournalRelay, relayPace, type RelayPace } from './relay.js';
