import { ExportMasterKey } from './export-master-key.service.js';
import { KeyCeremony } from './key-ceremony.service.js';
import { SwapTerminal } from './swap-terminal.service.js';
import { TerminalLifeController } from './terminal-life.controller.js';
import { TransportKeys } from './transport-keys.service.js';

/** What happens to a terminal between its registration and its removal. */
export const TERMINAL_LIFE_PROVIDERS = [ExportMasterKey, KeyCeremony, SwapTerminal, TransportKeys];

export const TERMINAL_LIFE_CONTROLLERS = [TerminalLifeController];
