/** Where tables meet Weka: conversion, and its other learners as baselines. */
package embudo.learn.weka;
