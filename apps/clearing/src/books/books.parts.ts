import { BooksController } from './books.controller.js';
import { ReadBooks } from './read-books.service.js';

/** The books, to read. */
export const BOOK_CONTROLLERS = [BooksController];
export const BOOK_PROVIDERS = [ReadBooks];
