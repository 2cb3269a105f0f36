export interface AccessOptions {
  readonly sandbox: boolean;
}

export const ACCESS_OPTIONS = Symbol('AccessOptions');
