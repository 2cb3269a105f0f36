import { CardFilesController } from './card-files.controller.js';
import { ReleaseCardFile } from './release-card-file.service.js';

/** What the room of card files adds to the application's module. */
export const CARD_FILE_CONTROLLERS = [CardFilesController];
export const CARD_FILE_PROVIDERS = [ReleaseCardFile];
