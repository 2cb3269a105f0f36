export { CardFactory, ChipFileDataError, type MadeCard } from './card-factory.js';
export { SealedDataError, TransportSeal } from './transport.js';
