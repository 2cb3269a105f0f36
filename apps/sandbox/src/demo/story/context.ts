import { Api } from '../../platform/api.js';
import type { Platform } from '../../platform/start-platform.js';
import type { StoryMemory } from './story.js';

export type AppName = 'issuer' | 'acceptance' | 'clearing';

/** Where the story plays: the running platform, and the people in it with their logins. */
export class StoryContext {
  private readonly apis = new Map<string, Api>();

  constructor(
    readonly platform: Platform,
    readonly memory: StoryMemory,
    readonly tell: (line: string) => void,
  ) {}

  /** A member of the issuer's staff at one of the applications. */
  staff(login: 'ops.maker' | 'ops.maker2' | 'ops.checker' | 'auditor', app: AppName): Api {
    return this.api(
      app,
      this.platform.staff.find((one) => one.login === login)!,
    );
  }

  /** Anyone with a login of its own. */
  api(app: AppName, credentials: { readonly login: string; readonly password: string }): Api {
    const key = `${app}/${credentials.login}`;
    const api = this.apis.get(key) ?? new Api(this.platform.endpoints[app], credentials);
    this.apis.set(key, api);
    return api;
  }

  /** The simulated bank's counter and the sandbox's own commands. */
  get sandbox(): Api {
    return new Api(this.platform.endpoints.sandbox);
  }

  /** Under four eyes: one proposes, another approves. Gives what carrying it out gave. */
  async underFourEyes<Result>(app: AppName, path: string, body: unknown, key: string): Promise<Result> {
    const { approvalId } = await this.staff('ops.maker', app).post<{ approvalId: string }>(path, body, key);
    return this.approve(app, approvalId, key);
  }

  async approve<Result>(app: AppName, approvalId: string, key: string): Promise<Result> {
    const approval = await this.staff('ops.checker', app).post<{ result: Result }>(
      `/v1/approvals/${approvalId}/approve`,
      {},
      `${key}.approve`,
    );
    return approval.result;
  }
}
