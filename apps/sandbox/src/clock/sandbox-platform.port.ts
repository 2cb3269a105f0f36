import type { Credentials } from '../platform/api.js';

/** What the sandbox's own commands need of the running platform. */
export interface SandboxPlatform {
  /** Base URLs of the applications. */
  readonly endpoints: { readonly issuer: string; readonly acceptance: string; readonly clearing: string };
  /** What one of the sandbox's staff logs in with. */
  credentialsOf(login: 'ops.maker' | 'ops.checker' | 'auditor'): Credentials;
}

/** Injection token of {@link SandboxPlatform}. */
export const SANDBOX_PLATFORM = Symbol('SandboxPlatform');
