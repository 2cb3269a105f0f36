import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC_ROUTE } from '@app/http';
import { REQUIRED_ROLES } from './access.decorators.js';

const ROUTE_PATH = 'path';

/** Stops the boot of an application with a route that does not say who may call it. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming every such route */
  onApplicationBootstrap(): void {
    const open: string[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name]!;
        if (!Reflect.hasMetadata(ROUTE_PATH, handler)) continue;
        const targets = [handler, metatype as never];
        const declared =
          this.reflector.getAllAndOverride<unknown>(PUBLIC_ROUTE, targets) ??
          this.reflector.getAllAndOverride<unknown>(REQUIRED_ROLES, targets);
        if (declared === undefined) open.push(`${prototype.constructor.name}.${name}`);
      }
    }
    if (open.length > 0) throw new Error(`routes without @Roles(), @AnyRole() or @Public(): ${open.join(', ')}`);
  }
}
