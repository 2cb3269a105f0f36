export { SecureElement } from './secure-element.js';
