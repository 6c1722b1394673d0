import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { row } from '../platform/database/sql.js';
import { isUuid } from '../platform/ids.js';

interface Part {
  readonly part: string;
}

/**
 * The zone or the store that something is part of; undefined where there is no such thing. Uses primary keys.
 */
@Injectable()
export class PartOf {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  readonly zone = (id: string): Promise<string> => Promise.resolve(id);
  readonly store = (id: string): Promise<string> => Promise.resolve(id);

  readonly delivery = async (id: string): Promise<string | undefined> => {
    if (!isUuid(id)) return undefined;
    const sql = this.database.manager;
    return (await row<Part>(sql, 'SELECT zone_id AS part FROM deliveries WHERE id = $1', [id]))?.part;
  };

  readonly order = async (id: string): Promise<string | undefined> => {
    if (!isUuid(id)) return undefined;
    const sql = this.database.manager;
    return (await row<Part>(sql, 'SELECT store_id AS part FROM orders WHERE id = $1', [id]))?.part;
  };

  readonly carrier = async (id: string): Promise<string | undefined> => {
    const sql = this.database.manager;
    return (await row<Part>(sql, 'SELECT zone_id AS part FROM carriers WHERE id = $1', [id]))?.part;
  };

  readonly compound = async (id: string): Promise<string | undefined> => {
    const sql = this.database.manager;
    return (await row<Part>(sql, 'SELECT zone_id AS part FROM compounds WHERE id = $1', [id]))?.part;
  };

  readonly incident = async (id: string): Promise<string | undefined> => {
    if (!isUuid(id)) return undefined;
    const sql = this.database.manager;
    return (await row<Part>(sql, 'SELECT zone_id AS part FROM incidents WHERE id = $1', [id]))?.part;
  };

  readonly joinRequest = async (id: string): Promise<string | undefined> => {
    if (!isUuid(id)) return undefined;
    const found = await row<Part>(
      this.database.manager,
      `SELECT c.zone_id AS part FROM join_requests r JOIN compounds c ON c.id = r.compound_id WHERE r.id = $1`,
      [id],
    );
    return found?.part;
  };

  /** A locker is named by its drop point. */
  readonly locker = async (id: string): Promise<string | undefined> => {
    const found = await row<Part>(
      this.database.manager,
      `SELECT c.zone_id AS part FROM drop_points p JOIN compounds c ON c.id = p.compound_id WHERE p.id = $1`,
      [id],
    );
    return found?.part;
  };
}
