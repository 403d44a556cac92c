-- Models that came with an update of the desk beside versions that people published. Once is enough: what was declined is
-- not offered again.
create table model_offer (
    id uuid primary key,
    model_key varchar(100) not null,
    sha256 varchar(64) not null,
    content text not null,
    offered_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_by varchar(100),
    decided_at timestamp(6) with time zone,
    constraint model_offer_once unique (model_key, sha256)
);
