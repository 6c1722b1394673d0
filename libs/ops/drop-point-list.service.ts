import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, MoreThan, Not } from 'typeorm';
import { DropPoint, type DropPointKind } from '../places/drop-point.entity.js';
import { notFound } from '../platform/http/problem.js';

export interface DropPointFilter {
  readonly compoundId?: string;
  readonly kind?: DropPointKind;
  readonly retired: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** Shelves, guard posts and lockers as they are registered, in the order of their ids. */
@Injectable()
export class DropPointList {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async read(id: string): Promise<DropPoint> {
    const point = await this.database.getRepository(DropPoint).findOneBy({ id });
    if (!point) throw notFound('drop point');
    return point;
  }

  async page({ compoundId, kind, retired, cursor, limit }: DropPointFilter) {
    const found = await this.database.getRepository(DropPoint).find({
      where: {
        ...(compoundId !== undefined && { compoundId }),
        ...(kind && { kind }),
        ...(cursor !== undefined && { id: MoreThan(cursor) }),
        retiredAt: retired ? Not(IsNull()) : IsNull(),
      },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    const points = found.slice(0, limit);
    return { points, ...(found.length > limit && { nextCursor: points.at(-1)?.id }) };
  }
}
