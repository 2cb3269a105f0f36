export * from './database-clock.js';
export * from './database.module.js';
export * from './embedded-postgres.js';
export * from './migrations.js';
export * from './project-root.js';
export * from './settings.js';
export * from './transactor.js';
