export interface AccessOptions {
  readonly sandbox: boolean;
  /**
   * `required`: the issuer's people open no session without their second factor. `asked`: only where the one who logs in for them
   * asks for it. Required outside the sandbox, asked inside unless told.
   */
  readonly secondFactor?: 'required' | 'asked';
}

export const ACCESS_OPTIONS = Symbol('AccessOptions');
