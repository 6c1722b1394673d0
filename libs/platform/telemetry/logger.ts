import { ConsoleLogger, type LoggerService } from '@nestjs/common';

/** Logs for people on a terminal, as JSON elsewhere. Never a body, a note, a key or a phone number. */
export const logger = (): LoggerService =>
  new ConsoleLogger('last100', { json: !process.stdout.isTTY, logLevels: ['warn', 'error', 'fatal'] });
