import { EcashFilesController } from './ecash-files.controller.js';
import { EcashFiles } from './ecash-files.service.js';
import { OctetStream } from './octet-stream.js';

/** Operators' batch files of offline purchases. */
export const ECASH_FILE_PROVIDERS = [EcashFiles, OctetStream];

export const ECASH_FILE_CONTROLLERS = [EcashFilesController];
