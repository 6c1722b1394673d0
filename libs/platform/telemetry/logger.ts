import { ConsoleLogger, type LogLevel as NestLevel, type LoggerService } from '@nestjs/common';

/** What is logged, from the least on. `info` has a line for each request. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOGGED: Readonly<Record<LogLevel, NestLevel[]>> = {
  error: ['error', 'fatal'],
  warn: ['warn', 'error', 'fatal'],
  info: ['log', 'warn', 'error', 'fatal'],
  debug: ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'],
};

/** Logs for people on a terminal, as JSON elsewhere. Never a body, a note, a key or a phone number. */
export const logger = (level: LogLevel): LoggerService =>
  new ConsoleLogger('last100', { json: !process.stdout.isTTY, logLevels: LOGGED[level] });
