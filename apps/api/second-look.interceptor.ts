import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { catchError, from, switchMap, throwError, type Observable } from 'rxjs';
import { SecondLook } from '../../libs/platform/news/second-look.js';

/** Runs a handler again that missed what another process has just taken in; a miss has changed nothing. */
@Injectable()
export class SecondLookInterceptor implements NestInterceptor {
  constructor(private readonly secondLook: SecondLook) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(
        catchError((error: unknown, again) =>
          from(this.secondLook.mayHelp(error)).pipe(
            switchMap((helps) => (helps ? again : throwError(() => error))),
          ),
        ),
      );
  }
}
