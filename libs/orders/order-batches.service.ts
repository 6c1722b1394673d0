import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/http/problem.js';
import { toProblem } from '../platform/http/problem.filter.js';
import { readRequest } from '../platform/http/validation.js';
import type { OrderBatchAnswer } from './order-answer.js';
import { orderRequest } from './order-request.js';
import { Orders } from './orders.service.js';
import { takeTurns } from './turns.js';

type BatchResult = OrderBatchAnswer['results'][number];

/** Many orders in one request. Each is judged by itself: a bad one refuses nobody else. */
@Injectable()
export class OrderBatches {
  constructor(private readonly orders: Orders) {}

  /** Answers in the order of the request. A key for the whole batch becomes one an order. */
  async post(
    merchantId: string,
    requests: readonly unknown[],
    idempotencyKey?: string,
  ): Promise<OrderBatchAnswer> {
    const results: Promise<BatchResult>[] = [];
    const pause = takeTurns();
    for (const [index, request] of requests.entries()) {
      await pause();
      results.push(this.postOne(merchantId, request, idempotencyKey && `${idempotencyKey}:${index}`));
    }
    return { results: await Promise.all(results) };
  }

  private async postOne(merchantId: string, request: unknown, key: string | undefined): Promise<BatchResult> {
    try {
      if (request instanceof Problem) throw request;
      const read = readRequest(orderRequest, request);
      return { status: 201, order: await this.orders.post(merchantId, read, key) };
    } catch (error) {
      const problem: Problem = toProblem(error);
      return { status: problem.status, problem: problem.toDocument() };
    }
  }
}
