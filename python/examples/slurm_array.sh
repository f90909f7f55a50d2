#!/bin/sh
# A sweep as an array of 64 jobs. Each job runs one part, and may be run again:
#
#   jobs=$(sbatch --parsable --array=1-64 slurm_array.sh)
#   sbatch --dependency=afterok:$jobs --wrap "multihome merge study"
#
# `multihome` is the command, and `study` a folder that all jobs can write to.
#SBATCH --cpus-per-task=2
#SBATCH --time=01:00:00
set -eu

multihome sweep --lhs "${ROWS:-10000}" --vary assumptions --runs 1 --base "${BASE:-v=1}" --out "${OUT:-study}" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --resume
